package io.opora.security;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRows extends JpaRepository<ApiTokenRow, UUID> {

    boolean existsByTokenHash(String tokenHash);
}
