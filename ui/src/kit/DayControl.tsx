/** A day, typed or picked. */
import { CalendarDate, parseDate } from "@internationalized/date";
import { useState } from "react";
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

import { parseDay, today } from "./day";
import { FieldFrame, type ControlProps } from "./fields";
import { formatDay, useLanguage, useText } from "./language";

export function DayControl(props: ControlProps<string | null>) {
  const text = useText();
  const language = useLanguage();
  const shown = props.value ? formatDay(props.value, "fr") : "";
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);

  const leave = () => {
    if (typed === null) return;
    const day = typed.trim() === "" ? null : parseDay(typed);
    if (typed.trim() !== "" && day === null) {
      setWrong(true);
      return;
    }
    setWrong(false);
    setTyped(null);
    if (day !== props.value) props.onSave(day);
  };

  return (
    <FieldFrame
      {...props}
      problem={wrong ? text("date-wrong") : props.problem}
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
            aria-invalid={wrong || props.problem ? true : undefined}
            placeholder={text("date-hint")}
            onFocus={(e) => e.target.select()}
            onChange={(e) => setTyped(e.target.value)}
            onBlur={leave}
            onKeyDown={(e) => {
              if (e.key === "Enter") leave();
              if (e.key === "Escape" && typed !== null) {
                e.stopPropagation();
                setTyped(null);
                setWrong(false);
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
                        setTyped(null);
                        setWrong(false);
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
