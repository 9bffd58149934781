/** How a picker asks for a record that it does not find. */
import { createContext, useContext } from "react";

import type { Shown } from "../ipc/bindings/Shown";

/** Asks for a record of a register, beginning with what was typed; `done` gets the one that was made,
 * `over` is called once the person is back, with one or without. */
export type Make = (register: string, typed: string, done: (made: Shown) => void, over: () => void) => void;

interface Making {
  make: Make;
  /** Whether records of a register can be made from anywhere. */
  can: (register: string) => boolean;
}

export const MakingContext = createContext<Making>({ make: () => undefined, can: () => false });

export function useMaking(): Making {
  return useContext(MakingContext);
}
