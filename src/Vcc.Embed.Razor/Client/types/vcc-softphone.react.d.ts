// For React 19: `import type {} from '…/vcc-softphone.react.js'` once. A handler is named `on` and its event: `onvcc-call-ringing={…}`.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { PhoneElementEventMap, SoftphoneAttributes, VccSoftphoneElement } from './vcc-softphone.js';

type Handlers = { [K in keyof PhoneElementEventMap as `on${K}`]?: (event: PhoneElementEventMap[K]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'vcc-softphone': DetailedHTMLProps<HTMLAttributes<VccSoftphoneElement>, VccSoftphoneElement> &
        SoftphoneAttributes &
        Handlers;
    }
  }
}
