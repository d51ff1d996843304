import { useEffect, useState } from "react";
import { todayIn } from "./grid";

const LOOK = 20_000;

/** Today where the athlete lives; another one after midnight, also on a page that is left open. */
export function useToday(timeZone: string) {
  const [today, setToday] = useState(() => todayIn(timeZone));
  useEffect(() => {
    const look = () => setToday(todayIn(timeZone));
    look();
    const timer = setInterval(look, LOOK);
    return () => clearInterval(timer);
  }, [timeZone]);
  return today;
}
