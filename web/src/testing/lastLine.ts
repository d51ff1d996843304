import type { Reporter, TestModule } from "vitest/node";

/** A closing line every reader of test logs understands. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter(
      (module) => module.state() === "failed" && [...module.children.allTests("failed")].length === 0,
    );
    console.log(`${count("passed")} passed, ${count("failed") + broken.length} failed`);
  }
}
