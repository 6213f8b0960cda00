import {t} from '../i18n.js'
import {toast} from './toast.js'

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text)
    toast(t('copied', {text: text.length > 60 ? `${text.slice(0, 60)}…` : text}))
  } catch {
    toast(text)
  }
}
