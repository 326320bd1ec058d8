import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { otherTheme } from "../app/theme.js";

describe("the theme toggle", () => {
  it("leaves the theme that shows", () => {
    assert.equal(otherTheme("dark", false), "light");
    assert.equal(otherTheme("light", true), "dark");
  });

  it("starts from the reader's system", () => {
    assert.equal(otherTheme(undefined, true), "light");
    assert.equal(otherTheme(undefined, false), "dark");
    assert.equal(otherTheme("pink", false), "dark");
  });
});
