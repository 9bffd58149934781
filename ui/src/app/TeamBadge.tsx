/** What the team has for us, always in sight; nothing where the dossier is not shared or there is no news. */
import { useText } from "../kit/language";
import type { TeamState } from "../features/sync";

export function TeamBadge({ team }: { team: TeamState }) {
  const text = useText();
  if (!team.sharing?.folder && team.failed === null) return null;
  if (team.failed !== null) {
    return (
      <a className="backup-sign late" href="#/team" title={team.failed}>
        ! {text("team-sign-failed")}
      </a>
    );
  }
  const members = team.sharing?.members ?? [];
  const news = members.reduce((sum, member) => sum + member.to_take + member.conflicts, 0);
  return (
    <a className={news > 0 ? "backup-sign late" : "backup-sign muted"} href="#/team">
      {news > 0 ? text("team-sign-news", { count: news }) : text("team-sign-same")}
    </a>
  );
}
