const DOORSTEP = new Set(["/sign-in", "/setup"]);

/** Only a path of our own: an address from outside must not lead away from the house after signing in. The doorstep
 * itself is no place to go on to, whoever was on the way there when the guard asked. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== "string" || !next.startsWith("/") || next === "/") return undefined;
  const url = new URL(next, location.origin);
  if (DOORSTEP.has(url.pathname)) return undefined;
  return url.origin === location.origin && !next.startsWith("//") ? url.pathname + url.search : undefined;
}
