import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { EncryptedSavedObjectTypeRegistration } from '@kbn/encrypted-saved-objects-plugin/server';
import { savedObjectErrors } from './errors';
import type { Attributes } from './model_versions';

/** An attribute cannot be decrypted: another key, or changed without the rest of its object. */
export class EncryptionError extends Error {
  override readonly name = 'EncryptionError';
}

interface EncryptedType {
  encrypted: ReadonlySet<string>;
  exposed: ReadonlySet<string>;
  bound: ReadonlySet<string>;
  enforceRandomId: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Attributes that are stored encrypted (AES-256-GCM), each bound to its object's type and id and
 * to the attributes that its type names. Ordinary reads leave them out.
 */
export class AttributeEncryption {
  private readonly types = new Map<string, EncryptedType>();
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHash('sha256').update(`saved objects ${secret}`).digest();
  }

  registerType(registration: EncryptedSavedObjectTypeRegistration): void {
    const { type, attributesToEncrypt, attributesToIncludeInAAD } = registration;
    if (this.types.has(type)) {
      throw new Error(`The "${type}" saved object type is already registered.`);
    }
    if (attributesToEncrypt.size === 0) {
      throw new Error(`The "attributesToEncrypt" array for "${type}" is empty.`);
    }
    const named = [...attributesToEncrypt].map((attribute) =>
      typeof attribute === 'string' ? { key: attribute } : attribute,
    );
    this.types.set(type, {
      encrypted: new Set(named.map(({ key }) => key)),
      exposed: new Set(
        named.flatMap((attribute) =>
          'dangerouslyExposeValue' in attribute && attribute.dangerouslyExposeValue === true
            ? [attribute.key]
            : [],
        ),
      ),
      bound: attributesToIncludeInAAD ?? new Set(),
      enforceRandomId: registration.enforceRandomId ?? true,
    });
  }

  /** Refuses an id that somebody could have chosen to match another object's. */
  checkId(type: string, id: string | undefined): void {
    if (id !== undefined && this.types.get(type)?.enforceRandomId === true && !UUID.test(id)) {
      throw savedObjectErrors.badRequest(
        'Predefined IDs are not allowed for saved objects with encrypted attributes unless the ID is a UUID.',
      );
    }
  }

  /** The changes as they are stored; `whole` is the object as it will be. */
  encrypt(type: string, id: string, changes: object, whole: Attributes): Attributes {
    const { encrypted } = this.types.get(type) ?? {};
    const entries = Object.entries(changes as Attributes).map(([name, value]): [string, unknown] =>
      encrypted?.has(name) === true && value !== undefined && value !== null
        ? [name, this.seal(value, this.context(type, id, name, whole))]
        : [name, value],
    );
    return Object.fromEntries(entries);
  }

  /** Stored attributes as clients see them: what is encrypted is left out. */
  conceal(type: string, id: string, stored: Attributes): Attributes {
    const known = this.types.get(type);
    return known === undefined
      ? stored
      : Object.fromEntries(
          Object.entries(stored).flatMap(([name, value]) => {
            if (!known.encrypted.has(name)) {
              return [[name, value]];
            }
            return known.exposed.has(name) ? [[name, this.open(type, id, name, stored)]] : [];
          }),
        );
  }

  /** Stored attributes in clear; throws an EncryptionError when one cannot be read. */
  decrypt(type: string, id: string, stored: Attributes): Attributes {
    const { encrypted } = this.types.get(type) ?? {};
    const entries = Object.entries(stored).map(([name, value]): [string, unknown] =>
      encrypted?.has(name) === true && value !== null
        ? [name, this.open(type, id, name, stored)]
        : [name, value],
    );
    return Object.fromEntries(entries);
  }

  private seal(value: unknown, context: Buffer): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(context);
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
  }

  private open(type: string, id: string, name: string, stored: Attributes): unknown {
    try {
      const sealed = Buffer.from(String(stored[name]), 'base64');
      const tagEnd = IV_BYTES + TAG_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, IV_BYTES))
        .setAAD(this.context(type, id, name, stored))
        .setAuthTag(sealed.subarray(IV_BYTES, tagEnd));
      const text = Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
      return JSON.parse(text.toString('utf8'));
    } catch (error) {
      throw new EncryptionError(`Unable to decrypt attribute "${name}" of ${type} ${id}.`, {
        cause: error,
      });
    }
  }

  private context(type: string, id: string, name: string, whole: Attributes): Buffer {
    const bound = [...(this.types.get(type)?.bound ?? [])].sort();
    const values = bound.map((attribute) => [attribute, whole[attribute] ?? null]);
    return Buffer.from(JSON.stringify([type, id, name, values]));
  }
}
