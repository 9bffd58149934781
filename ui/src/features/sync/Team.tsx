/** The team on a shared folder: who is there, who is behind, what there is to take. */
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Member } from "../../ipc/bindings/Member";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { formatInstant, useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import type { TeamState } from "./useTeam";

export function Team({ team, readOnly }: { team: TeamState; readOnly: boolean }) {
  const text = useText();
  const { change, fail } = useChanges();
  const [busy, setBusy] = useState(false);
  const folder = team.sharing?.folder;
  const members = team.sharing?.members ?? [];
  const ready = members.filter((member) => member.to_take > 0 && member.conflicts === 0);
  const exchange = async () => {
    setBusy(true);
    await team.exchange();
    setBusy(false);
  };
  const share = async (chosen: string | null) => {
    try {
      await client.setTeamFolder(chosen);
      await exchange();
    } catch (thrown) {
      fail(thrown);
    }
  };
  const choose = async () => {
    const chosen = await client.chooseFolder();
    if (chosen) await share(chosen);
  };
  const take = async () => {
    try {
      for (const member of ready) await change(() => client.merge(member.path, []));
    } catch {
      // Already on screen: what one colleague wrote may stand against what came from another.
    }
    await exchange();
  };
  return (
    <div className="page team" aria-busy={busy}>
      <header className="list-head">
        <h1>{text("nav-team")}</h1>
      </header>
      <p className="muted lead-small">{text("team-intro")}</p>
      {!folder && <p className="muted lead-small">{text("team-how")}</p>}
      {team.failed !== null && (
        <p className="banner" role="alert">
          {team.failed}
        </p>
      )}
      {folder && <p className="path">{folder}</p>}
      {!readOnly && (
        <p className="actions">
          {folder && ready.length > 0 && (
            <Button className="button button-first" isDisabled={busy} onPress={() => void take()}>
              {text("team-take")}
            </Button>
          )}
          {folder && (
            <Button className="button" isDisabled={busy} onPress={() => void exchange()}>
              {text("team-look")}
            </Button>
          )}
          <Button className={folder ? "button" : "button button-first"} onPress={() => void choose()}>
            {text(folder ? "team-change" : "team-choose")}
          </Button>
          {folder && (
            <Button className="button button-quiet" onPress={() => void share(null)}>
              {text("team-leave")}
            </Button>
          )}
        </p>
      )}
      {folder && members.length === 0 && !busy && <p className="muted">{text("team-alone")}</p>}
      {members.length > 0 && <Members members={members} readOnly={readOnly} />}
    </div>
  );
}

function Members({ members, readOnly }: { members: Member[]; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{text("team-column-who")}</th>
          <th>{text("team-column-last")}</th>
          <th className="number">{text("team-column-take")}</th>
          <th className="number">{text("team-column-give")}</th>
          <th>{text("team-column-state")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.station}>
            <td>
              {member.author || text("author-nobody")}
              <div className="small muted">{text("team-station", { station: member.station.slice(-6) })}</div>
            </td>
            <td>{member.last_at && formatInstant(member.last_at, language)}</td>
            <td className="number">{member.to_take}</td>
            <td className="number">{member.to_give}</td>
            <td>
              <State member={member} readOnly={readOnly} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ member, readOnly }: { member: Member; readOnly: boolean }) {
  const text = useText();
  if (member.waiting !== "nothing") return <>{text(`team-waits-${member.waiting}`)}</>;
  if (member.conflicts > 0 && !readOnly) {
    return (
      <Button className="button" onPress={() => goTo("merge", member.path)}>
        {text("team-settle", { count: member.conflicts })}
      </Button>
    );
  }
  if (member.to_take > 0) return <>{text("team-news")}</>;
  return <>{text(member.to_give > 0 ? "team-behind" : "team-same")}</>;
}
