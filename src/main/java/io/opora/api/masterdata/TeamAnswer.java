package io.opora.api.masterdata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A group of the provider with its people. */
@Schema(name = "Team")
record TeamAnswer(
        @Schema(example = "support-line") String id,
        List<StaffAnswer> members,

        @Schema(description = "The user ids of who is told now: those at work, else who stands in for them")
        List<String> onDuty) {}
