import { notifyManager, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Freshness } from "./freshness";
import { Problem, Unreachable } from "./problem";

const KEY = ["routes"];

/** A server that answers when told to, with what was true when it was asked. */
function slowServer() {
  let truth = "before";
  const waiting: (() => void)[] = [];
  const ask = () => {
    const said = truth;
    return new Promise<string>((resolve) => waiting.push(() => resolve(said)));
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    ask: vi.fn(ask),
    becomes: (next: string) => {
      truth = next;
    },
    async answers(at: number) {
      waiting[at]?.();
      await settle();
    },
  };
}

let queries: Freshness;
let server: ReturnType<typeof slowServer>;
let seen: (string | undefined)[];

const look = () => {
  const watch = new QueryObserver(queries, { queryKey: KEY, queryFn: server.ask, staleTime: 30_000 });
  return watch.subscribe(({ data }) => {
    if (seen.at(-1) !== data) seen.push(data);
  });
};
const shown = () => queries.getQueryState(KEY);

beforeEach(() => {
  queries = new Freshness({ defaultOptions: { queries: { retry: false } } });
  server = slowServer();
  seen = [];
});
afterEach(() => queries.clear());

describe("a deed while the first answer is under way", () => {
  it("asks again, and never shows the answer from before it", async () => {
    look();
    server.becomes("after");
    const done = queries.invalidateQueries({ queryKey: KEY });
    await server.answers(0);
    expect(server.ask).toHaveBeenCalledTimes(2);
    await server.answers(1);
    await done;
    expect(seen.filter(Boolean)).toEqual(["after"]);
    expect(shown()).toMatchObject({ fetchStatus: "idle", isInvalidated: false });
  });

  it("gives who waited for the first answer the second", async () => {
    const stop = look();
    const asked = queries.fetchQuery({ queryKey: KEY, queryFn: server.ask });
    server.becomes("after");
    void queries.invalidateQueries({ queryKey: KEY });
    await server.answers(1);
    expect(await asked).toBe("after");
    stop();
  });

  it("marks it old where nobody is looking any more", async () => {
    look()();
    void queries.invalidateQueries({ queryKey: KEY });
    await server.answers(0);
    expect(shown()).toMatchObject({ data: "before", fetchStatus: "idle", isInvalidated: true });
    server.becomes("after");
    look();
    await server.answers(1);
    expect(seen.at(-1)).toBe("after");
  });
});

describe("news while an answer is under way", () => {
  it("shows what comes and asks once more, however often it is told", async () => {
    look();
    server.becomes("after");
    for (let times = 0; times < 5; times++) void queries.hearsOf(KEY);
    expect(server.ask).toHaveBeenCalledTimes(1);
    await server.answers(0);
    expect(seen.at(-1)).toBe("before");
    expect(server.ask).toHaveBeenCalledTimes(2);
    await server.answers(1);
    expect(seen.at(-1)).toBe("after");
    expect(server.ask).toHaveBeenCalledTimes(2);
  });

  it("asks at once when nothing is under way, and leaves what nobody looks at", async () => {
    const stop = look();
    await server.answers(0);
    void queries.hearsOf(KEY);
    expect(server.ask).toHaveBeenCalledTimes(2);
    await server.answers(1);
    stop();
    void queries.hearsOf(KEY);
    expect(server.ask).toHaveBeenCalledTimes(2);
    expect(shown()?.isInvalidated).toBe(true);
  });

  it("forgets what it owed to a page that was cleared away", async () => {
    look()();
    void queries.hearsOf(KEY);
    queries.clear();
    await server.answers(0);
    expect(server.ask).toHaveBeenCalledTimes(1);
  });
});

it("what is set while an older answer is under way stays, and is asked again", async () => {
  look();
  await server.answers(0);
  void queries.hearsOf(KEY);
  server.becomes("after");
  queries.setQueryData(KEY, "after");
  await server.answers(1);
  await server.answers(2);
  expect(seen.filter(Boolean)).toEqual(["before", "after"]);
  expect(shown()).toMatchObject({ data: "after", fetchStatus: "idle" });
});

it("what is asked for now is never answered with what was asked before", async () => {
  look();
  server.becomes("after");
  queries.dropUnderWay(KEY);
  const now = queries.fetchQuery({ queryKey: KEY, queryFn: server.ask, staleTime: 0 });
  await server.answers(0);
  await server.answers(1);
  expect(await now).toBe("after");
});

describe("while the house is away", () => {
  const answers = [() => Promise.resolve("here")];
  const asked = async (...then: (() => Promise<string>)[]) => {
    const left = [...answers, ...then];
    const watch = new QueryObserver(queries, { queryKey: KEY, queryFn: () => left.shift()?.() ?? "nothing" });
    const told: string[] = [];
    // As a page does: told that something is new, it looks when all of it has happened.
    const look = () => told.push(`${watch.getCurrentResult().status} ${watch.getCurrentResult().data}`);
    const stop = watch.subscribe(notifyManager.batchCalls(look));
    await queries.refetchQueries({ queryKey: KEY });
    await queries.refetchQueries({ queryKey: KEY });
    await new Promise((resolve) => setTimeout(resolve, 0));
    stop();
    return told;
  };

  it.each([new Unreachable("cut"), new Problem(503, "database_down", "", "", null)])(
    "what is shown stays: %s",
    async (error) => {
      const told = await asked(() => Promise.reject(error));
      expect(told).not.toContain("error here");
      expect(shown()).toMatchObject({ data: "here", status: "success", error: null, isInvalidated: true });
    },
  );

  it("a refusal is shown, and so is nothing at all", async () => {
    await asked(() => Promise.reject(new Problem(404, "not_found", "", "", null)));
    expect(shown()).toMatchObject({ status: "error" });
    queries.clear();
    await queries.prefetchQuery({ queryKey: KEY, queryFn: () => Promise.reject(new Unreachable("cut")) });
    expect(shown()).toMatchObject({ status: "error" });
  });
});
