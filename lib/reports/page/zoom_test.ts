import { expect } from "@std/expect";
import { boxBetween } from "./zoom.js";

const area = { left: 50, top: 10, right: 250, bottom: 110 };

Deno.test("a drag in any direction frames what lies between, inside the axes", () => {
  const box = { left: 100, right: 150, top: 20, bottom: 60 };
  expect(boxBetween({ x: 100, y: 20 }, { x: 150, y: 60 }, area, false)).toEqual(box);
  expect(boxBetween({ x: 150, y: 60 }, { x: 100, y: 20 }, area, false)).toEqual(box);
  expect(boxBetween({ x: 100, y: 20 }, { x: 900, y: -7 }, area, false)).toEqual({
    left: 100,
    right: 250,
    top: 10,
    bottom: 20,
  });
});

Deno.test("a flat drag takes the whole height, a narrow one the whole width", () => {
  const flat = boxBetween({ x: 100, y: 20 }, { x: 150, y: 25 }, area, false);
  expect(flat).toEqual({ left: 100, right: 150, top: 10, bottom: 110 });
  const narrow = boxBetween({ x: 100, y: 20 }, { x: 104, y: 60 }, area, false);
  expect(narrow).toEqual({ left: 50, right: 250, top: 20, bottom: 60 });
});

Deno.test("where units are equal the frame has the shape of the area, and stays inside", () => {
  // The area is 200 x 100, so 40 to the left are 20 down.
  const box = boxBetween({ x: 100, y: 20 }, { x: 60, y: 21 }, area, true);
  expect(box).toEqual({ left: 60, right: 100, top: 20, bottom: 40 });
  // 20 below are left of the height, so the width ends at 40.
  const low = boxBetween({ x: 100, y: 90 }, { x: 220, y: 200 }, area, true);
  expect(low).toEqual({ left: 100, right: 140, top: 90, bottom: 110 });
});
