/** The ways the data can fail to arrive; the page has a sentence for each. */
type DataFaultCode = 'data-missing' | 'data-damaged' | 'data-timeout';

/** The data did not arrive. `detail` names the file, what was expected, what came and after how many tries. */
export class DataFault extends Error {
  override readonly name = 'DataFault';
  readonly code: DataFaultCode;
  readonly detail: string;

  constructor(code: DataFaultCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}
