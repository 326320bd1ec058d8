import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clockFace, dayOf, SILENCE, shortTime, timeOfDay } from "../app/live/clock.js";
import { addressFrom } from "../app/live/connection.js";
import { pause } from "../app/live/pause.js";
import { SILENCE_BETWEEN, Voice } from "../app/live/voice.js";
import { newLines, unseen } from "../app/live/waiting.js";

const WORDS = { live: "As of #time, live", stale: "Not live since #time; trying again" };
const HEARD = Date.parse("2026-11-23T14:01:52Z");

describe("the clock", () => {
  it("is live while something was heard", () => {
    const face = clockFace(HEARD, HEARD + SILENCE - 1, "UTC", WORDS);
    assert.deepEqual(face, { words: "As of 14:01:52, live", stale: false });
  });

  it("says since when it is not", () => {
    const face = clockFace(HEARD, HEARD + SILENCE, "UTC", WORDS);
    assert.deepEqual(face, { words: "Not live since 14:01:52; trying again", stale: true });
  });

  it("shows the programme's time, not the reader's", () => {
    assert.equal(timeOfDay(HEARD, "Asia/Shanghai"), "22:01:52");
    assert.equal(shortTime(Date.parse("2026-11-23T00:00:30Z"), "UTC"), "00:00");
    assert.equal(dayOf(Date.parse("2026-11-23T17:00:00Z"), "Asia/Shanghai"), "2026-11-24");
  });

  it("does without a zone that the browser does not know", () => {
    assert.match(timeOfDay(HEARD, "Nowhere/Atall"), /^\d\d:\d\d:\d\d$/);
  });
});

describe("the pause before another attempt", () => {
  it("doubles up to half a minute", () => {
    assert.deepEqual(
      [0, 1, 2, 5, 50].map((failures) => pause(failures, 1)),
      [1_000, 2_000, 4_000, 30_000, 30_000],
    );
  });

  it("is spread over its second half", () => {
    assert.equal(pause(2, 0), 2_000);
    assert.equal(pause(2, 0.5), 3_000);
  });
});

describe("the stream's address", () => {
  it("says where the page stands", () => {
    assert.equal(addressFrom("/live", "182406"), "/live?since=182406");
    assert.equal(addressFrom("/live?supplier=S-1", "7"), "/live?supplier=S-1&since=7");
  });
});

describe("arriving rows", () => {
  const row = (id: string, line = id): { id: string; line: string } => ({ id, line });

  it("are shown once", () => {
    assert.deepEqual(unseen([row("l3"), row("l2"), row("l3")], new Set(["l2"])), [row("l3")]);
  });

  it("show the newest version of a line only", () => {
    assert.deepEqual(unseen([row("l9", "a"), row("l8", "a"), row("l7", "b")], new Set()), [row("l9", "a"), row("l7", "b")]);
  });

  it("are counted in words", () => {
    assert.equal(newLines("1 new line, #time", "#count new lines, newest #time", 1, "14:03"), "1 new line, 14:03");
    assert.equal(
      newLines("1 new line, #time", "#count new lines, newest #time", 12, "14:03"),
      "12 new lines, newest 14:03",
    );
  });
});

describe("the voice", () => {
  it("speaks at once, then at most every ten seconds, and loses no line", (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    let now = 0;
    const spoken: number[] = [];
    const voice = new Voice(
      (count) => spoken.push(count),
      () => now,
    );
    const pass = (milliseconds: number): void => {
      now += milliseconds;
      context.mock.timers.tick(milliseconds);
    };
    voice.more(1);
    pass(0);
    voice.more(2);
    pass(SILENCE_BETWEEN - 1);
    voice.more(3);
    assert.deepEqual(spoken, [1]);
    pass(1);
    assert.deepEqual(spoken, [1, 5]);
    voice.more(0);
    pass(SILENCE_BETWEEN);
    assert.deepEqual(spoken, [1, 5]);
  });
});
