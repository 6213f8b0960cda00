const late = new Map()
let pressed = false

/**
 * A way of drawing under which nothing moves under a finger: while one is down on something that can be pressed, the latest
 * change waits until its click is through, so that the click is not lost on what was drawn anew.
 */
export const still = draw => change => {
  if (pressed) late.set(draw, {...late.get(draw), ...change})
  else draw(change)
}

function press(event) {
  pressed = event.target.closest('button, a, [data-message]') !== null
}

function release() {
  pressed = false
  const waiting = [...late]
  late.clear()
  for (const [draw, change] of waiting) draw(change)
}

addEventListener('pointerdown', press, true)
addEventListener('click', () => { pressed = false }, true)
addEventListener('pointerup', () => setTimeout(release))
addEventListener('pointercancel', release)
addEventListener('contextmenu', release)
