import {byId} from '../dom.js'
import {emit} from '../state.js'

/** On a phone only one of `list` and `conversation` is seen; the browser's back button leads back to the list. */
export function showScreen(screen) {
  const app = byId('app')
  if (app.dataset.screen === screen) return
  if (screen === 'conversation') history.pushState({screen}, '')
  switchTo(screen)
}

function switchTo(screen) {
  byId('app').dataset.screen = screen
  emit('screen', screen)
}

export const isPhone = () => matchMedia('(max-width: 760px)').matches
export const conversationIsSeen = () => !isPhone() || byId('app').dataset.screen === 'conversation'

addEventListener('popstate', () => switchTo('list'))
