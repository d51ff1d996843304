import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { answer, api } from "@/api/client";
import type { ParsedWorkout, ParseWish } from "@/api/types";
import type { Body } from "../model";
import { begun, history } from "./history";

const PAUSE_MS = 180;

type Asked = { text: string } | { body: Body };

/** A workout in all its forms: whichever is edited, the server tells the others. */
export function useForms(first: Body, day: string) {
  const [state, deed] = useReducer(history, first, begun);
  const [text, setText] = useState("");
  const [told, setTold] = useState<ParsedWorkout | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState<Asked>({ body: first });
  const [typing, setTyping] = useState(0);
  const body = state.now;
  const { sport } = body;
  const latest = useRef(body);
  latest.current = body;

  useEffect(() => {
    const ending = new AbortController();
    if ("body" in asked && asked.body.steps.length === 0) {
      setText("");
      setTold(null);
      return;
    }
    const wish =
      "text" in asked
        ? { text: asked.text, sport: sport as ParseWish["sport"], name: latest.current.name || null, day: day || null }
        : {
            workout: { ...asked.body, name: asked.body.name || "–" } as unknown as ParseWish["workout"],
            day: day || null,
          };
    const waiting = setTimeout(
      () => {
        answer(api.POST("/api/v1/workouts/parse", { body: wish, signal: ending.signal }))
          .then((found) => {
            if (ending.signal.aborted) return;
            setError(null);
            setTold(found);
            if (!("text" in asked)) setText(found.text);
            else if (found.workout) {
              const made = found.workout as unknown as Body;
              deed({
                kind: "set",
                body: {
                  ...made,
                  name: typedName(asked.text) ? made.name : latest.current.name,
                  note: made.note ?? latest.current.note,
                },
                join: `typing ${typing}`,
              });
            }
          })
          .catch((reason: unknown) => !ending.signal.aborted && setError(reason));
      },
      "text" in asked ? PAUSE_MS : 0,
    );
    return () => {
      clearTimeout(waiting);
      ending.abort();
    };
  }, [asked, day, sport, typing]);

  const draw = useCallback((next: Body, join?: string) => {
    deed({ kind: "set", body: next, ...(join === undefined ? {} : { join }) });
    setAsked({ body: next });
    setTyping((count) => count + 1);
  }, []);
  const write = useCallback((next: string) => {
    setText(next);
    setAsked({ text: next });
  }, []);
  /** The words are read anew: what they mean depends on the sport. */
  const changeSport = (next: string) => {
    const { pool_length_m: _, pool_yards: __, ...rest } = body;
    deed({ kind: "set", body: { ...rest, sport: next } });
    setAsked({ text });
  };
  const step = (kind: "undo" | "redo") => {
    const next = kind === "undo" ? state.past.at(-1) : state.future[0];
    if (!next) return;
    deed({ kind });
    setAsked({ body: next });
    setTyping((count) => count + 1);
  };
  return {
    body,
    text,
    told,
    error,
    draw,
    write,
    changeSport,
    /** Name and note stand beside the text and are undone with the rest. */
    tell: (some: Partial<Body>, join: string) => deed({ kind: "set", body: { ...body, ...some }, join }),
    undo: state.past.length ? () => step("undo") : null,
    redo: state.future.length ? () => step("redo") : null,
    /** Nothing is wrong, and what is drawn is what is written. */
    sound: told !== null && told.problems.length === 0 && body.steps.length > 0,
  };
}

export type Forms = ReturnType<typeof useForms>;

const typedName = (text: string) => /^\s*#/m.test(text);
