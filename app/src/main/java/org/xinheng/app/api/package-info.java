/**
 * 接口: the HTTP API under /api/v1, as docs/api/openapi.yaml describes it.
 *
 * <p>Takes requests of programs, anonymous or with a department's key; tells JSON and problem
 * details (RFC 9457). Never decides who may see what, and never lets an answer go unrecorded.
 */
@NullMarked
package org.xinheng.app.api;

import org.jspecify.annotations.NullMarked;
