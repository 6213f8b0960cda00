import {t} from '../i18n.js'
import {serviceText} from './service.js'

/** A message in one line, for the list of chats, quotes and notices. */
export function summary(m) {
  if (!m) return t('noMessages')
  const service = serviceText(m)
  if (service) return service
  const text = (m.text ?? m.caption ?? '').replace(/\s+/g, ' ').trim()
  if (m.photo) return text ? `${t('photo')}: ${text}` : t('photo')
  if (m.document) return text ? `${m.document.file_name ?? t('document')}: ${text}` : m.document.file_name ?? t('document')
  return text || t('unsupported')
}

/** Who is shown as the sender: an anonymous administrator is the group, a channel itself. */
export const senderOf = m => m.sender_chat ?? m.from ?? m.chat
