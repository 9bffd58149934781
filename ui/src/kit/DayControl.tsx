/** A day, typed or picked. */
import { CalendarDate, parseDate } from "@internationalized/date";
import { useEffect, useRef, useState } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeaderCell,
  CalendarGridHeader,
  CalendarGridBody,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from "react-aria-components";

import { readDay, today } from "./day";
import { FieldFrame, type ControlProps } from "./fields";
import { formatDay, useLanguage, useText } from "./language";
import { draft } from "./storage";

export function DayControl(props: ControlProps<string | null>) {
  const text = useText();
  const language = useLanguage();
  const shown = props.value ? formatDay(props.value, "fr") : "";
  const [typed, setTyped] = useState<string | null>(() =>
    props.draftKey ? draft.read(props.draftKey) : null,
  );
  const type = (next: string | null) => {
    setTyped(next);
    if (!props.draftKey) return;
    if (next === null) draft.drop(props.draftKey);
    else draft.keep(props.draftKey, next);
  };
  const known = useRef(props.value);
  /** Why what is typed is no day; nothing where it is one, or empty. */
  const wrong = (typed: string): string | undefined => {
    const read = typed.trim() === "" ? { day: null } : readDay(typed);
    if (read === null) return text("date-wrong");
    if (read.day !== null || !("days" in read)) return undefined;
    const { month, year, days } = read;
    return text("date-no-such", { month: text.composed(`month-${month}`), year: String(year), days });
  };
  // What was typed before the window was closed is read like what is typed now.
  const [unread, setUnread] = useState(() => (typed === null ? undefined : wrong(typed)));
  // A day that was refused stays as it was typed; one that was taken is shown as it is kept.
  useEffect(() => {
    if (known.current === props.value) return;
    known.current = props.value;
    setTyped(null);
    setUnread(undefined);
    if (props.draftKey) draft.drop(props.draftKey);
  }, [props.value, props.draftKey]);

  const leave = () => {
    if (typed === null) return;
    const why = wrong(typed);
    setUnread(why);
    if (why) return;
    const day = readDay(typed)?.day ?? null;
    if (day !== props.value || props.problem) props.onSave(day);
    else type(null);
  };

  return (
    <FieldFrame
      {...props}
      unread={unread}
      typed={typed !== null && typed !== shown}
      hint={typed === null ? props.hint : text("date-hint")}
    >
      {({ control, described }) => (
        <span className="day-control">
          <input
            id={control}
            type="text"
            value={typed ?? shown}
            readOnly={props.readOnly}
            aria-describedby={described}
            aria-invalid={(unread ?? props.problem) ? true : undefined}
            placeholder={text("date-hint")}
            onFocus={(e) => e.target.select()}
            onChange={(e) => type(e.target.value)}
            onBlur={leave}
            onKeyDown={(e) => {
              if (e.key === "Enter") leave();
              if (e.key === "Escape" && typed !== null) {
                e.stopPropagation();
                type(null);
                setUnread(undefined);
                if (props.problem) props.onSave(props.value);
              }
            }}
          />
          {!props.readOnly && (
            <DialogTrigger>
              <Button className="icon-button" aria-label={`${props.label} : ${text("date-open")}`}>
                <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                  <path
                    d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.8v3M10.5 1.8v3"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.3"
                  />
                </svg>
              </Button>
              <Popover className="popover">
                <Dialog className="calendar-dialog" aria-label={text("date-open")}>
                  {({ close }) => (
                    <Calendar
                      aria-label={props.label}
                      value={asDate(props.value)}
                      defaultFocusedValue={asDate(props.value ?? today())}
                      onChange={(day) => {
                        close();
                        type(null);
                        setUnread(undefined);
                        if (day.toString() !== props.value) props.onSave(day.toString());
                      }}
                    >
                      <header className="calendar-head">
                        <Button slot="previous" aria-label={text("date-previous")} className="icon-button">
                          ‹
                        </Button>
                        <Heading />
                        <Button slot="next" aria-label={text("date-next")} className="icon-button">
                          ›
                        </Button>
                      </header>
                      <CalendarGrid weekdayStyle={language === "fr" ? "narrow" : "short"}>
                        <CalendarGridHeader>
                          {(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}
                        </CalendarGridHeader>
                        <CalendarGridBody>
                          {(day) => <CalendarCell date={day} className="calendar-cell" />}
                        </CalendarGridBody>
                      </CalendarGrid>
                    </Calendar>
                  )}
                </Dialog>
              </Popover>
            </DialogTrigger>
          )}
        </span>
      )}
    </FieldFrame>
  );
}

function asDate(day: string | null): CalendarDate | null {
  try {
    return day ? parseDate(day) : null;
  } catch {
    return null;
  }
}
