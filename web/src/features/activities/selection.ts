import { create } from "zustand";

/** What bulk actions are about: these rows, or everything the filter finds. */
type Selection = { ids: ReadonlySet<string>; everything: boolean; choosing: boolean; anchor: string | null };

const NONE: Selection = { ids: new Set(), everything: false, choosing: false, anchor: null };

export const useSelection = create<Selection>(() => NONE);

export const clearSelection = () => useSelection.setState(NONE);

/** On a touch screen there is no hover to show a box: choosing is a mode. */
export const startChoosing = () => useSelection.setState({ choosing: true });

export const chooseEverything = () => useSelection.setState({ everything: true, choosing: true });

/** With `through`, everything between the last one touched and this one takes the same state. */
export function choose(id: string, order: readonly string[], through: boolean) {
  const { ids, anchor } = useSelection.getState();
  const next = new Set(ids);
  const on = !ids.has(id);
  const [here, there] = [order.indexOf(id), anchor === null ? -1 : order.indexOf(anchor)];
  const touched = through && there >= 0 ? order.slice(Math.min(here, there), Math.max(here, there) + 1) : [id];
  for (const one of touched) {
    if (through || on) next.add(one);
    else next.delete(one);
  }
  useSelection.setState({
    ids: next,
    everything: false,
    anchor: id,
    choosing: next.size > 0 || useSelection.getState().choosing,
  });
}
