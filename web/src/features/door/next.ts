/** Only a path of our own: an address from outside must not lead away from the house after signing in. */
export function safeNext(next: unknown): string | undefined {
  if (typeof next !== "string" || !next.startsWith("/") || next === "/") return undefined;
  const url = new URL(next, location.origin);
  return url.origin === location.origin && !next.startsWith("//") ? url.pathname + url.search : undefined;
}
