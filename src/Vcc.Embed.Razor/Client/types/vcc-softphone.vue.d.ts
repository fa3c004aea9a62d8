// For Vue 3: `import type {} from '…/vcc-softphone.vue.js'` once. Tell Vue's compiler that `vcc-softphone` is a custom element.
import type { DefineComponent } from 'vue';
import type { PhoneElementEventMap, SoftphoneAttributes } from './vcc-softphone.js';

type Handlers = {
  [K in keyof PhoneElementEventMap as `on${Capitalize<K>}`]?: (event: PhoneElementEventMap[K]) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'vcc-softphone': DefineComponent<SoftphoneAttributes & Handlers>;
  }
}
