/** The people whom the dossier names, so that one person is not spelt in three ways. */
import { client } from "../ipc/client";
import type { Suggestion } from "./SuggestControl";
import { fold } from "./text";

/** So many are offered. */
const MOST = 12;

/** Those whose name or function holds all the words typed; all of them, those named most often first, where none is. */
export async function suggestPeople(typed: string): Promise<Suggestion[]> {
  return peopleWith(await client.people(), typed).map((person) => ({ code: person, label: "" }));
}

export function peopleWith(people: readonly string[], typed: string): string[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return people.filter((person) => words.every((word) => fold(person).includes(word))).slice(0, MOST);
}
