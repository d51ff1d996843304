import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryClientConfig,
  type QueryFilters,
  type QueryKey,
} from "@tanstack/react-query";
import { isAway } from "./problem";

const underWay = (query: Query) => query.state.fetchStatus !== "idle";

/** Answers that overtake each other: a question asked before something changed may be answered after it.
 *
 * The library asks again while an earlier question is under way, but only if it has an answer to show already: a list
 * that is being loaded for the first time would keep the answer from before the change, and call it fresh.
 */
export class Freshness extends QueryClient {
  readonly #owed = new WeakSet<Query>();

  constructor(config: QueryClientConfig) {
    super(config);
    // What was put there by hand may be older than what is being asked for, or newer: shown now, asked again to be sure.
    this.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "success" || !event.action.manual) return;
      if (underWay(event.query)) void this.invalidateQueries({ queryKey: event.query.queryKey, exact: true });
    });
    // While the house is away, what is shown stays, with whatever is being typed in it; it is stale, and asked again.
    this.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "error" || event.query.state.data === undefined) return;
      if (isAway(event.action.error)) event.query.setState({ status: "success", error: null });
    });
  }

  /** After a deed of the person at the page: what was asked before it no longer counts, and is asked again. */
  override invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.#underWay(filters as QueryFilters)) {
      if (query.isActive()) this.#drop(query);
      else this.#owe(query);
    }
    return super.invalidateQueries(filters, options);
  }

  /** After news from elsewhere, which may come many a second: what is under way is shown first, and asked again after.
   *
   * Dropping it each time would show nothing until the news stop, and let the server answer for nobody.
   */
  async hearsOf(queryKey: QueryKey, exact = false): Promise<void> {
    const busy = new Set(this.#underWay({ queryKey, exact }));
    for (const query of busy) this.#owe(query);
    await super.invalidateQueries({ queryKey, exact, predicate: (query) => !busy.has(query) });
  }

  /** The next to ask gets an answer from now, not the one that another is waiting for. */
  dropUnderWay(queryKey: QueryKey) {
    for (const query of this.#underWay({ queryKey, exact: true })) this.#drop(query);
  }

  #underWay(filters?: QueryFilters) {
    return this.getQueryCache().findAll(filters).filter(underWay);
  }

  /** Silently: who waits for it gets the answer to the question that is asked next. */
  #drop(query: Query) {
    void query.cancel({ silent: true });
  }

  #owe(query: Query) {
    if (this.#owed.has(query)) return;
    this.#owed.add(query);
    const again = () => {
      this.#owed.delete(query);
      if (this.getQueryCache().get(query.queryHash) !== query) return;
      void this.hearsOf(query.queryKey, true);
    };
    query.promise?.then(again, again);
  }
}
