/** A tool for testing or accessibility that opens every shadow root and sees every element that is defined. */
const { define } = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = function (name, element, options) {
  return define.call(this, name, element, options);
};
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open', delegatesFocus: false });
};
