import type { PhoneErrorInfo } from './errors';

/** Whether the application looks customers up, and for which calls. */
export interface CustomerSettings {
  /** Outbound calls are looked up too. */
  readonly outbound: boolean;
  /** The page that creates a customer, or `null`. `{e164}` and `{number}` stand for the number. */
  readonly newCustomer: string | null;
}

/** A customer as the application describes it. Unknown facts are `null`. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly company: string | null;
  /** An http(s) address, complete. */
  readonly link: string | null;
  readonly tags: readonly string[];
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Milliseconds since the epoch. */
  readonly lastContact: number | null;
}

/** Who has the number of a call. */
export interface CustomersFound {
  /** The `key` of the call. */
  readonly callKey: string;
  /** At most 10 customers and 28 KB of JSON. Empty for an unknown caller, and after an error. */
  readonly customers: readonly Customer[];
  /** The application knows more customers with this number. */
  readonly hasMore: boolean;
  /** The page that creates a customer with this number. `null` where there is none, and where a customer was found. */
  readonly newCustomer: string | null;
  /** Why the look-up failed. The call is not affected. */
  readonly error: PhoneErrorInfo | null;
}

/** A customer of a call is about to be opened. A listener that calls `preventDefault` opens it itself. */
export interface CustomerOpening {
  readonly callKey: string;
  readonly customer: Customer;
}
