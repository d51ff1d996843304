import createClient from "openapi-fetch";
import { Problem, problemFrom, Unreachable } from "./problem";
import type { paths } from "./schema";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

let csrf: string | null = null;
const signedOut = new Set<() => void>();

/** The token comes with `Me`, lives in memory only and goes with every write. */
export function keepCsrf(token: string | null) {
  csrf = token;
}

export const csrfHeaders = (): Record<string, string> => (csrf ? { "X-CSRF-Token": csrf } : {});

export function onSignedOut(run: () => void) {
  signedOut.add(run);
  return () => void signedOut.delete(run);
}

export function noteProblem(problem: Problem) {
  if (problem.code === "not_signed_in") for (const run of signedOut) run();
  return problem;
}

export const api = createClient<paths>({
  baseUrl: "/",
  credentials: "same-origin",
  headers: { Accept: "application/json" },
  fetch: async (request) => {
    try {
      return await fetch(request);
    } catch (error) {
      if (request.signal.aborted) throw error;
      throw new Unreachable(`no answer from ${new URL(request.url).pathname}`, { cause: error });
    }
  },
});

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang);
    if (!SAFE.has(request.method))
      for (const [name, value] of Object.entries(csrfHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw noteProblem(problemFrom(response.status, response.headers, body));
  },
});

/** What came back, or the problem thrown by the middleware above: callers never look at `error`. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

export { Problem };
