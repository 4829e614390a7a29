export { sensorOf, sentenceOf, tagOf, textOf, timeOf, typeOf } from './event_facts';
