/** What a person pastes into a terminal to see it work; `secret` as said once, or a name to put it in. */
export const curlOf = (address: string, secret: string, day: string) =>
  [
    `curl -H "Authorization: Bearer ${secret}"`,
    `-H "Content-Type: application/json"`,
    `-d '${JSON.stringify({ days: [{ day, figures: { weight_kg: 70.2, sleep_s: 27000 } }] })}'`,
    address,
  ].join(" \\\n  ");

/** By the athlete's own clock, as a day of theirs is meant. */
export const today = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
