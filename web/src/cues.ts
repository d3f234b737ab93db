const SOUND = 'amble-sound';

/** Tells that a mark is reached, beside the words on the page: by vibration, and by sound where the person wants it. */
export class Cues {
  private audio: AudioContext | undefined;

  get sound(): boolean {
    return localStorage.getItem(SOUND) !== 'off';
  }

  set sound(on: boolean) {
    localStorage.setItem(SOUND, on ? 'on' : 'off');
  }

  /** Browsers let a page make sounds only after a press; call it in one. */
  prepare(): void {
    if (!this.sound || typeof AudioContext === 'undefined') return;
    this.audio ??= new AudioContext();
    void this.audio.resume();
  }

  tell(times: number): void {
    navigator.vibrate?.(Array.from({ length: 2 * times - 1 }, (_, i) => (i % 2 === 0 ? 350 : 200)));
    if (!this.sound || !this.audio) return;
    for (let i = 0; i < times; ++i) this.note(this.audio, i * 0.55);
  }

  private note(audio: AudioContext, after: number): void {
    const start = audio.currentTime + after;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = 660;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.25, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.45);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  }
}
