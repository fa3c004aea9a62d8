/** What a notification keeps for its click. */
export interface ShownNotification {
  /** The id of the page that shows it. */
  readonly page: string;
  /** The address of that page, to bring it to the front. */
  readonly address: string;
}

/** What the service worker tells the pages after a click. */
export interface NotificationChoice {
  readonly kind: 'vcc-notification';
  readonly page: string;
  /** `answer`, or empty for a click that only brings the page to the front. */
  readonly action: string;
}
