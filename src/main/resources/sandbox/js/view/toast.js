import {Unprepared, Unreachable} from '../api.js'
import {byId, h} from '../dom.js'
import {t} from '../i18n.js'

const SHOWN_FOR = 4500

/** A short notice that goes by itself; the same words are shown once. */
export function toast(text, kind = '') {
  const node = h('div', {class: `toast ${kind}`, data: {toast: kind || 'info'}}, text)
  const same = [...byId('toasts').children].filter(other => other.textContent === text)
  same.forEach(other => other.remove())
  byId('toasts').append(node)
  setTimeout(() => node.remove(), SHOWN_FOR)
}

/** Runs what a person asked for, and says why when it fails; undefined then. */
export async function attempt(action) {
  try {
    return await action()
  } catch (broken) {
    toast(reason(broken), 'error')
    return undefined
  }
}

function reason(broken) {
  if (broken instanceof Unreachable) return t('away')
  return broken instanceof Unprepared ? t('preparing') : t('failed', {reason: broken.message})
}
