/**
 * The same chance in every run (mulberry32), so that what failed fails again.
 *
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (/** @type {number} */ below) => Math.floor(next() * below);
  return { number, one: (/** @type {any[]} */ list) => list[number(list.length)] };
}
