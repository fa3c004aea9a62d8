// What a Vue application writes.
import { defineComponent, h, onMounted, ref, type GlobalComponents } from 'vue';
import type {} from '/_content/Vcc.Embed.Razor/vcc-softphone.vue.js';
import type { VccSoftphoneElement } from '/_content/Vcc.Embed.Razor/vcc-softphone.js';

type Properties = InstanceType<GlobalComponents['vcc-softphone']>['$props'];

export const properties: Properties = {
  endpoint: '/vcc',
  theme: 'dark',
  'onVcc-call-ringing': ({ detail }) => console.log(detail.number),
};
// @ts-expect-error No such theme exists.
export const wrong: Properties = { theme: 'blue' };

export const Softphone = defineComponent(() => {
  const element = ref<VccSoftphoneElement>();
  onMounted(() => element.value?.addEventListener('vcc-call-ended', ({ detail }) => console.log(detail.endReason)));
  return () => h('vcc-softphone', { ...properties, ref: element });
});
