// Forms from the schemas of the control API's contract, so that a page needs to know no field.
import { get } from "./api.js";
import { named, t } from "./i18n.js";
import { html } from "./preact.js";
import { Field } from "./ui/field.js";

/** @type {Promise<any> | undefined} */
let contract;

/** The contract of the control API, fetched once. @returns {Promise<any>} */
export const loadContract = () => (contract ??= get("openapi/vtex-tracking-emulator.openapi.json"));

/**
 * A schema with what it refers to put in.
 * @param {any} document @param {any} schema @returns {any}
 */
export function resolve(document, schema) {
  if (schema?.$ref) return resolve(document, document.components.schemas[schema.$ref.split("/").pop()]);
  if (!schema?.allOf) return schema;
  const parts = schema.allOf.map((/** @type {any} */ part) => resolve(document, part));
  return {
    ...Object.assign({}, ...parts, { description: schema.description }),
    properties: Object.assign({}, ...parts.map((/** @type {any} */ part) => part.properties)),
    required: parts.flatMap((/** @type {any} */ part) => part.required ?? []),
  };
}

/** @param {any} schema @param {any} value What was typed. @returns {any} Its value as the schema has it; undefined for nothing. */
function parse(schema, value) {
  if (schema.type === "boolean") return value;
  if (value === "") return undefined;
  if (schema.type === "integer" || schema.type === "number") return Number.isNaN(Number(value)) ? value : Number(value);
  if (schema.type === "array") {
    const parts = value.split(",").map((/** @type {string} */ part) => part.trim()).filter(Boolean);
    return schema.items?.type === "integer" ? parts.map(Number) : parts;
  }
  return value;
}

/** The name of a field in words. @param {string} name */
export const fieldName = (name) => named("field", name);

/**
 * The fields of a schema.
 * @param {{document: any, schema: any, value: any, onChange: (value: any) => void, only?: string[], problem?: any, path?: string}} props
 *   `problem` is the refusal of the API, whose faults are shown at the fields that they are about.
 */
export function SchemaFields({ document, schema, value, onChange, only, problem, path = "" }) {
  const resolved = resolve(document, schema);
  return html`${Object.entries(resolved.properties ?? {}).filter(([name]) => !only || only.includes(name)).map(([name, given]) => {
    const field = resolve(document, given);
    const at = path ? `${path}.${name}` : name;
    const change = (/** @type {any} */ changed) => onChange({ ...value, [name]: changed });
    if (field.properties) return html`<fieldset key=${name} class="fields"><legend>${fieldName(name)}</legend>
      <${SchemaFields} document=${document} schema=${field} value=${value?.[name] ?? {}} onChange=${change} problem=${problem} path=${at} /></fieldset>`;
    const isRequired = (resolved.required ?? []).includes(name);
    const fault = problem?.errors?.find((/** @type {any} */ one) => (one.path ?? "").replace(/^\$\.?/, "") === at);
    const shown = field.type === "array" ? (value?.[name] ?? []).join(", ") : value?.[name] ?? (field.type === "boolean" ? field.default : undefined);
    const choices = field.enum ?? (field.type === "array" ? field.items?.enum : undefined);
    if (choices && field.type === "array") return html`<fieldset key=${name} class="choices"><legend>${fieldName(name)}${isRequired ? " *" : ""}</legend>
      ${choices.map((/** @type {string} */ choice) => html`<${Field} key=${choice} name=${at} id=${`${at}-${choice}`} type="checkbox" label=${named("choice", choice)} value=${value?.[name]?.includes(choice)}
        onInput=${(/** @type {boolean} */ is) => change(is ? [...(value?.[name] ?? []), choice] : value[name].filter((/** @type {string} */ one) => one !== choice))} />`)}
      ${fault && html`<small class="wrong">${fault.message}</small>`}</fieldset>`;
    return html`<${Field} key=${name} name=${at} label=${fieldName(name) + (isRequired ? " *" : "")} value=${shown} error=${fault?.message} required=${isRequired}
      maxlength=${field.maxLength} type=${inputType(name, field)} hint=${field.type === "array" ? t("form.list") : undefined}
      options=${field.enum && (isRequired ? field.enum : ["", ...field.enum]).map((/** @type {string} */ code) => [code, code && named("choice", code)])}
      onInput=${(/** @type {any} */ typed) => change(parse(field, typed))} />`;
  })}`;
}

/** @param {string} name @param {any} field */
function inputType(name, field) {
  if (field.type === "boolean") return "checkbox";
  if (field.format === "date") return "date";
  if (name === "password") return "password";
  return field.maxLength > 400 ? "textarea" : "text";
}
