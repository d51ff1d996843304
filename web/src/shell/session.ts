import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/queries";
import type { Me } from "@/api/types";

/** The account signed in; null on the doorstep. Never asks by itself: the routes' guard has done so. */
export function useMe(): Me | null {
  const { data } = useQuery({ ...meQuery, enabled: false });
  return data ?? null;
}
