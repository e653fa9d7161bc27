/**
 * Sign-in, the own account, and the administration of accounts; and the access rules of
 * every page of Norma.
 * <p>
 * Each handler method, or its controller, says who may call it with {@code @PermitAll},
 * {@code @RolesAllowed} or {@code @DenyAll}. {@link org.norma.accounts.web.AccessRules}
 * reads that as an interceptor, before anything of the request is bound or loaded:
 * somebody without the right learns 403 (or is led to the sign-in) and nothing else, not
 * even that the address or the form was wrong. A handler of Norma that says nothing is
 * closed. Method security stands behind as a second wall, for calls that do not come from
 * the web.
 */
@NullMarked
package org.norma.accounts.web;

import org.jspecify.annotations.NullMarked;
