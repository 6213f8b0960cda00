import {state} from './state.js'

let readAt = 0
let base = 0

/** Takes over the emulator's clock; between two readings this browser's own clock carries it on. */
export function keepTime() {
  base = new Date(state.clock.now).getTime()
  readAt = performance.now()
}

/** Business time, as far as the page knows. */
export const businessNow = () => new Date(base + performance.now() - readAt)
