/** A jump of the clock by this much means that the machine slept. */
const sleptMs = 15_000;
/** A hidden page runs its timers once a minute only. */
const hiddenMs = 65_000;

/** Notices from jumps of the clock that the machine slept. */
export class SleepMonitor {
  #seenAt = 0;
  /** When the machine was found awake after its last sleep. */
  wokeAt = 0;

  /** Called at every tick. Returns how long the machine slept before it, or 0. */
  see(now: number): number {
    const gap = this.#seenAt ? now - this.#seenAt : 0;
    this.#seenAt = now;
    if (gap <= (document.hidden ? hiddenMs : sleptMs)) return 0;
    this.wokeAt = now;
    return gap;
  }
}
