let able: boolean | null = null;

/** Asked once: some machines, and some browsers on them, draw no WebGL. */
export function drawsWebGL(): boolean {
  able ??= document.createElement("canvas").getContext("webgl2") !== null;
  return able;
}
