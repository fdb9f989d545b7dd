import { COURT_TIME_ZONE, type Instant, wallClockText } from '@duixian/kernel/legal-day';

/** 时刻 · What the wall clock of the court showed, whatever the time zone of this machine. */
export function InstantText({ at }: { readonly at: Instant | null | undefined }) {
  if (!at) return <span className="soft">–</span>;
  return (
    <time className="day" dateTime={at.toString()} title={COURT_TIME_ZONE}>
      {wallClockText(at)}
    </time>
  );
}
