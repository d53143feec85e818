import { useEffect, useRef, useState } from 'react'

export type CameraState = 'asking' | 'on' | 'refused' | 'absent' | 'busy'

const reasons: Record<string, CameraState> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

type WithTorch = { torch?: boolean }

/** The back camera, while the screen is there. Whatever stands in its way becomes a state with its own words. */
export const useCamera = () => {
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('asking')
  const [track, setTrack] = useState<MediaStreamTrack>()
  const [torch, setTorch] = useState<'none' | 'off' | 'on'>('none')

  useEffect(() => {
    let gone = false
    let stream: MediaStream | undefined
    const start = async () => {
      // Absent where the page is not https, and in old browsers.
      if (!('mediaDevices' in navigator)) return setState('absent')
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
        })
      } catch (fault) {
        return setState(reasons[fault instanceof Error ? fault.name : ''] ?? 'absent')
      }
      if (gone || !video.current) return stopAll(stream)
      const [camera] = stream.getVideoTracks()
      video.current.srcObject = stream
      await video.current.play().catch(() => undefined)
      setTrack(camera)
      if (camera && 'getCapabilities' in camera && (camera.getCapabilities() as WithTorch).torch)
        setTorch('off')
      return setState('on')
    }
    void start()
    return () => {
      gone = true
      stopAll(stream)
    }
  }, [])

  const switchTorch = async () => {
    const next = torch === 'off'
    await track?.applyConstraints({ advanced: [{ torch: next } as MediaTrackConstraintSet] })
    setTorch(next ? 'on' : 'off')
  }
  return { video, state, torch, switchTorch }
}

const stopAll = (stream: MediaStream | undefined) => {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
