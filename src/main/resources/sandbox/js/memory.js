/** Small things remembered in this browser; a browser without storage just forgets them. */
const PREFIX = 'sopan.'

export function recall(key, otherwise = null) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key)) ?? otherwise
  } catch {
    return otherwise
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch { /* storage is full or switched off */ }
}

/** Forgets what belonged to a sandbox that has been reset; language and theme stay. */
export function forgetSandbox() {
  for (const key of ['read', 'baseline', 'opened', 'drafts', 'tour', 'dismissed']) remember(key, null)
}
