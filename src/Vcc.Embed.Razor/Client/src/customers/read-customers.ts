import type { Customer } from '../model/customers';
import { fitMessage } from '../model/message-size';
import { plainText } from '../model/plain-text';

const mostCustomers = 10;
const mostDetails = 8;

type Data = Readonly<Record<string, unknown>>;

/** The customers of a response. The endpoint limits them too, but a page may have another endpoint. */
export function readCustomers(body: unknown): { readonly customers: Customer[]; readonly hasMore: boolean } | null {
  const { customers, hasMore } = dataOf(body);
  if (!Array.isArray(customers)) return null;
  const read = customers.slice(0, mostCustomers).flatMap((entry: unknown) => toCustomer(dataOf(entry)));
  const fitting = fitMessage(read);
  return { customers: fitting, hasMore: hasMore === true || fitting.length < customers.length };
}

function toCustomer({ id, name, company, link, tags, fields, lastContact }: Data): Customer[] {
  const customer: Customer = {
    id: plainText(id, 128),
    name: plainText(name),
    company: plainText(company) || null,
    link: toLink(link),
    tags: listOf(tags)
      .map((tag) => plainText(tag, 40))
      .filter(Boolean),
    fields: listOf(fields).map((field) => {
      const { label, value } = dataOf(field);
      return { label: plainText(label, 60), value: plainText(value) };
    }),
    lastContact: Date.parse(plainText(lastContact)) || null,
  };
  return customer.id && customer.name ? [customer] : [];
}

/** Only http(s) addresses are links: a `javascript:` address would run in the page. */
export function toLink(link: unknown): string | null {
  const text = plainText(link, 2_000);
  if (!text || !URL.canParse(text, document.baseURI)) return null;
  const { protocol, href } = new URL(text, document.baseURI);
  return /^https?:$/.test(protocol) ? href : null;
}

const listOf = (list: unknown): unknown[] => (Array.isArray(list) ? list.slice(0, mostDetails) : []);

const dataOf = (value: unknown): Data => (value ?? {}) as Data;
