/** The browser's `Notification`. It notes what is shown, and the agent allows it when asked. */
export class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'granted';
  static asked = 0;
  static refuses = false;
  static open: FakeNotification[] = [];

  readonly title: string;

  constructor(title: string) {
    super();
    if (FakeNotification.refuses) throw new TypeError('Illegal constructor.');
    this.title = title;
    FakeNotification.open.push(this);
  }

  static reset(): void {
    FakeNotification.permission = 'granted';
    FakeNotification.asked = 0;
    FakeNotification.refuses = false;
    FakeNotification.open = [];
  }

  static requestPermission = async (): Promise<NotificationPermission> => {
    FakeNotification.asked++;
    FakeNotification.permission = 'granted';
    return 'granted';
  };

  close = (): void => {
    FakeNotification.open = FakeNotification.open.filter((one) => one !== this);
  };
}
