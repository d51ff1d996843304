import { useEffect, useState } from "react";

/** What is typed, once the typing rests for so many milliseconds. */
export function useRested(text: string, pause: number) {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return rested;
}
