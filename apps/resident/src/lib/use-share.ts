import { useState } from 'react'

/** Hands the address of the page on by the phone's own means, or copies it where there are none. */
export const useShare = (title: string) => {
  const [copied, setCopied] = useState(false)
  const share = () => {
    const url = window.location.href
    // Who closes the phone's list has changed their mind; who has forbidden copying keeps the address bar.
    if ('share' in navigator) void navigator.share({ title, url }).catch(() => undefined)
    else void copy(url).then(setCopied)
  }
  return { share, copied }
}

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
