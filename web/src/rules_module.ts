/** What every module of web/modules/ exports; see answer.h there. */
interface Talking {
  memory: WebAssembly.Memory;
  _initialize(): void;
  room(bytes: number): number;
  answer_begin(): number;
  answer_size(): number;
}

/** The C++ library would write here before it gives up; a rule that gives up is an error of this page. */
const giveUp = (): never => {
  throw new Error('the rules gave up');
};
const imports = { wasi_snapshot_preview1: { fd_close: giveUp, fd_seek: giveUp, fd_write: giveUp } };

/** Rules in C++ that run in the browser: text in, text out. */
export class RulesModule<Exports> {
  private constructor(private readonly exports: Talking & Exports) {}

  static async open<Exports>(address: string): Promise<RulesModule<Exports>> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} cannot be fetched`);
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    const exports = instance.exports as unknown as Talking & Exports;
    exports._initialize();
    return new RulesModule(exports);
  }

  /** Calls one of the module's functions with `given` laid before it. */
  call<Result>(given: Uint8Array | string, how: (exports: Exports) => Result): Result {
    const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
    const at = this.exports.room(bytes.length);
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
    return how(this.exports);
  }

  /** What the last call answered. */
  answer(): string {
    const { memory, answer_begin, answer_size } = this.exports;
    return new TextDecoder().decode(new Uint8Array(memory.buffer, answer_begin(), answer_size()));
  }
}
